/** Readings for people and programs: tables, CSV, JSON, and drawings on the photos. */
@NullMarked
package affect4j.report;

import org.jspecify.annotations.NullMarked;
