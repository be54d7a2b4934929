/**
 * What a person declares, in Azure's own nouns: immutable values and their builders; no behaviour, no judgement.
 *
 * <p>May import: {@code routebook.net}.
 * <p>Start reading at {@link routebook.scenario.Scenario}.
 * <p>Story to read with it: {@code routebook.stories.M01_DeclareADesignTest}.
 */
package routebook.scenario;
