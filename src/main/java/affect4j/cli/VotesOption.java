package affect4j.cli;

import affect4j.data.Votes;
import picocli.CommandLine.Option;

/** What becomes of several people's votes on a face. */
final class VotesOption {
  @Option(
      names = "--votes",
      paramLabel = "shares|majority|cross_entropy",
      description =
          "What becomes of several people's votes on a face (FER+): all of them as shares; the one"
              + " expression that most voted for, as FER+'s accuracies are counted; or shares of"
              + " the loudest, as its script learns from; default ${DEFAULT-VALUE}.",
      defaultValue = "shares")
  private Votes votes = Votes.SHARES;

  Votes votes() {
    return votes;
  }
}
