/**
 * What the house costs: time and memory of its three busiest places, measured with JMH. Not shipped; JMH is GPL-2 with
 * the classpath exception. Start reading at {@link routebook.bench.LongestMatchBenchmark}.
 */
package routebook.bench;
