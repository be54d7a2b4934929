package routebook.scenario;

/**
 * What is declared about times inside an Azure region, which nobody publishes (R-LAT-03).
 *
 * @param name        the region's name
 * @param insideRttMs milliseconds of a round trip inside the region, once for a stay in it, not per step
 */
public record Region(String name, double insideRttMs) {}
