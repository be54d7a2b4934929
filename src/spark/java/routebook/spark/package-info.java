/**
 * Sweeps past one machine: the pieces of a study on the workers of a Spark cluster. In a source folder of its own, which only
 * the profile {@code spark} compiles; Spark is there already where it runs.
 *
 * <p>May import: what {@code routebook.cli} may; Spark.
 * <p>Start reading at {@link routebook.spark.SparkSweep}.
 * <p>Test to read with it: {@code routebook.spark.SparkSweepTest}.
 */
package routebook.spark;
