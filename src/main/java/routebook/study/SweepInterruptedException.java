package routebook.study;

/** A sweep was stopped before its end. */
public final class SweepInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SweepInterruptedException(int done, int all) {
        super("the sweep was stopped after " + done + " of " + all + " pieces of work");
    }
}
