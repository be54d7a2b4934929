package routebook.study;

/** Hears how far a sweep has come. Called from the thread that started the sweep. */
@FunctionalInterface
public interface Progress {

    /** Says nothing to anybody. */
    Progress SILENT = (done, all) -> { };

    /**
     * Some more is done.
     *
     * @param done pieces of work that are finished
     * @param all  pieces of work in all
     */
    void advanced(int done, int all);
}
