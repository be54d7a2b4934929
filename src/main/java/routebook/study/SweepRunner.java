package routebook.study;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import routebook.azure.review.AzureReview;
import routebook.network.Network;

/**
 * Runs the cases of a study in parallel and hands on what was asked of each in declared order: variants first to last, in
 * each of them failures first to last, whatever the parallelism. Outcomes are not kept, so memory does not grow with the
 * study.
 *
 * @param simulator what computes a case
 * @param threads   how many cases are computed at once, 1 or more
 * @param progress  hears how far it has come
 */
public record SweepRunner(Simulator simulator, int threads, Progress progress) {

    /** As many cases at once as there are processors; says nothing on the way. */
    public static SweepRunner parallel() {
        return new SweepRunner(Simulator.DEFAULT, Runtime.getRuntime().availableProcessors(), Progress.SILENT);
    }

    /** A study of few variants is cut between their failures too, so that there is work for every processor. */
    private static final int PIECES = 64;

    public SweepRunner {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads; expected 1 or more");
        }
    }

    /** Takes the answers of one piece of work. Pieces are numbered from 0 and come in their order. */
    @FunctionalInterface
    public interface Sink<T> {
        void take(int piece, List<T> answers);
    }

    /** What was asked of every case, in declared order. */
    public <T> List<T> run(Study study, Function<? super Case, ? extends T> question) {
        List<T> answers = new ArrayList<>();
        run(study, question, 0, (piece, some) -> answers.addAll(some));
        return answers;
    }

    /**
     * Asks a question of every case, from a piece of work on. The pieces of a study are the same on every machine, so a
     * sweep that was stopped goes on from the first piece that was not taken.
     *
     * @throws StudyException             if the study cannot be run
     * @throws SweepInterruptedException  if the thread is interrupted; it stays so
     */
    public <T> void run(Study study, Function<? super Case, ? extends T> question, int firstPiece, Sink<T> sink) {
        List<Variant> variants = study.variants();
        int slices = slices(variants.size());
        int all = Math.multiplyExact(variants.size(), slices);
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "sweep");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Queue<Future<List<T>>> window = new ArrayDeque<>();
            FutureTask<Reviewed> ready = null;
            int next = firstPiece;
            for (int piece = firstPiece; piece < all; piece++) {
                while (next < all && window.size() < 4 * threads) {
                    int number = next++;
                    if (ready == null || number % slices == 0) {
                        ready = new FutureTask<>(() -> review(study, variants.get(number / slices)));
                    }
                    FutureTask<Reviewed> shared = ready;
                    window.add(pool.submit(() -> {
                        // The first piece of a variant reviews it, the others wait for that.
                        shared.run();
                        return answers(shared.get(), number % slices, slices, question);
                    }));
                }
                sink.take(piece, await(window.remove(), piece, all));
                progress.advanced(piece + 1, all);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> List<T> await(Future<List<T>> future, int done, int all) {
        try {
            // A future that is done would not look.
            if (Thread.currentThread().isInterrupted()) {
                throw new SweepInterruptedException(done, all);
            }
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SweepInterruptedException(done, all);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question about a case failed", e.getCause());
        }
    }

    /** How many pieces of work a study has. */
    public static int pieces(Study study) {
        return Math.multiplyExact(study.size(), slices(study.size()));
    }

    private static int slices(int variants) {
        return Math.max(1, (PIECES + variants - 1) / Math.max(1, variants));
    }

    /**
     * One piece of work, here and now.
     *
     * @param variants those of the study
     * @param number   of the piece, from 0
     */
    public <T> List<T> piece(Study study, List<Variant> variants, int number,
            Function<? super Case, ? extends T> question) {
        int slices = slices(variants.size());
        return answers(review(study, variants.get(number / slices)), number % slices, slices, question);
    }

    private <T> List<T> answers(Reviewed variant, int slice, int slices, Function<? super Case, ? extends T> question) {
        List<T> answers = new ArrayList<>();
        for (Case each : cases(variant, slice, slices)) {
            answers.add(ask(question, each));
        }
        return answers;
    }

    /** One case that the program fails on must not take a night's work with it: it answers as what failed. */
    private static <T> T ask(Function<? super Case, ? extends T> question, Case one) {
        try {
            return question.apply(one);
        } catch (RuntimeException e) {
            return question.apply(Case.without(one.variant(), one.failure(), Case.Status.FAILED, e.toString()));
        }
    }

    private Iterable<Case> cases(Reviewed reviewed, int slice, int slices) {
        Variant variant = reviewed.variant();
        if (reviewed.rest().isEmpty()) {
            return slice > 0 ? List.of()
                    : List.of(Case.without(variant, Failure.NONE, Case.Status.REFUSED, reviewed.refusal()));
        }
        AtRest rest = reviewed.rest().get();
        long size = reviewed.failures().size();
        List<Failure> mine = reviewed.failures()
                .subList((int) (size * slice / slices), (int) (size * (slice + 1) / slices));
        return () -> mine.stream().map(failure -> run(variant, rest, failure)).iterator();
    }

    private static Case run(Variant variant, AtRest rest, Failure failure) {
        try {
            return Case.of(variant, rest.under(failure));
        } catch (RuntimeException e) {
            return Case.without(variant, failure, Case.Status.FAILED, e.toString());
        }
    }

    private Reviewed review(Study study, Variant variant) {
        try {
            Network network = Network.of(variant.scenario(), AzureReview.CHECKS);
            return new Reviewed(variant, Optional.of(simulator.atRest(network)), study.failures(network), "");
        } catch (IllegalArgumentException e) {
            return new Reviewed(variant, Optional.empty(), List.of(), e.getMessage());
        }
    }

    /** A variant with what all of its pieces need: its design, reviewed, and its failures; or why Azure refuses it. */
    private record Reviewed(Variant variant, Optional<AtRest> rest, List<Failure> failures, String refusal) {}
}
