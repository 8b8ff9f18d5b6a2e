// Draws the charts of a page: each has its options beside it, and its colours from the page's style.
(() => {
  const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const colours = () => [...Array(8).keys()].map((i) => style('--colour' + i));

  const theme = () => {
    const ink = style('--ink'), quiet = style('--quiet'), rule = style('--rule');
    const axis = {
      nameTextStyle: { color: quiet },
      axisLine: { lineStyle: { color: rule } },
      axisTick: { lineStyle: { color: rule } },
      axisLabel: { color: quiet },
      splitLine: { lineStyle: { color: rule } },
    };
    return {
      textStyle: { color: ink },
      valueAxis: axis,
      categoryAxis: { ...axis, splitLine: { show: false } },
      tooltip: {
        backgroundColor: style('--paper'), borderColor: rule, textStyle: { color: ink, fontSize: 12 },
        axisPointer: { lineStyle: { color: quiet } },
      },
      markLine: { label: { color: quiet }, lineStyle: { color: style('--mark') } },
    };
  };

  const figures = [...document.querySelectorAll('figure.chart')].map((figure) => ({
    plot: figure.querySelector('.plot'),
    buttons: [...figure.querySelectorAll('.legend button')],
    options: JSON.parse(figure.querySelector('script[type="application/json"]').textContent),
  }));

  const short = (value) => (typeof value === 'number' ? String(Number(value.toPrecision(5))) : value);

  const draw = (figure) => {
    figure.chart?.dispose();
    figure.chart = echarts.init(figure.plot, theme(), { devicePixelRatio: Math.max(2, devicePixelRatio) });
    const tooltip = { ...figure.options.tooltip, valueFormatter: short };
    const palette = colours();
    const series = figure.options.series.map((each) => ({ ...each, color: palette[each.colour] }));
    const textStyle = { fontFamily: getComputedStyle(document.body).fontFamily };
    figure.chart.setOption({ textStyle, ...figure.options, tooltip, series });
    for (const button of figure.buttons) {
      if (button.ariaPressed === 'false') {
        figure.chart.dispatchAction({ type: 'legendUnSelect', name: button.dataset.series });
      }
    }
  };
  const drawAll = () => figures.forEach(draw);

  for (const figure of figures) {
    for (const button of figure.buttons) {
      button.addEventListener('click', () => {
        button.ariaPressed = String(button.ariaPressed !== 'true');
        figure.chart.dispatchAction({ type: 'legendToggleSelect', name: button.dataset.series });
      });
    }
    new ResizeObserver(() => matchMedia('print').matches || figure.chart?.resize()).observe(figure.plot);
  }
  drawAll();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  const printed = (yes) => () => {
    document.documentElement.classList.toggle('printed', yes);
    drawAll();
  };
  addEventListener('beforeprint', printed(true));
  addEventListener('afterprint', printed(false));
})();
