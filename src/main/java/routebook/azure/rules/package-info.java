/**
 * Azure's behaviour, a room for each chapter: one rule, one class, one citation; the file name is the sentence.
 *
 * <p>May import: what {@code routebook.azure} may, and {@code routebook.azure} itself.
 * <p>Start reading at {@link routebook.azure.rules.selection.VnetAndPeeringRoutesBeatBgp}.
 * <p>Test to read with it: {@code routebook.house.RulesAreCitedTest}.
 */
package routebook.azure.rules;
