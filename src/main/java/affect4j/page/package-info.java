/** HTML pages for people: charts, tables and pictures, one file each that asks for nothing else. */
@NullMarked
package affect4j.page;

import org.jspecify.annotations.NullMarked;
