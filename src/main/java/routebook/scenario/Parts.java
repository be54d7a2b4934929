package routebook.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Named parts under construction, in the order in which they were first named. Naming a part again edits it.
 *
 * @param <B> the builder of one part
 */
final class Parts<B> {

    private final Map<String, B> builders = new LinkedHashMap<>();
    private final Function<String, B> fresh;

    Parts(Function<String, B> fresh) {
        this.fresh = fresh;
    }

    <T> Parts(Function<String, B> fresh, List<T> existing, Function<T, String> name, Function<T, B> builder) {
        this(fresh);
        existing.forEach(part -> builders.put(name.apply(part), builder.apply(part)));
    }

    void edit(String name, Consumer<? super B> change) {
        change.accept(builders.computeIfAbsent(name, fresh));
    }

    /** Takes a part out; false if there is none of that name. */
    boolean remove(String name) {
        return builders.remove(name) != null;
    }

    <T> List<T> build(BiFunction<String, B, T> build) {
        return builders.entrySet().stream().map(each -> build.apply(each.getKey(), each.getValue())).toList();
    }
}
