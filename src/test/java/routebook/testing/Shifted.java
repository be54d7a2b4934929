package routebook.testing;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import routebook.net.Ip;
import routebook.net.Prefix;

/** A design with every name exchanged and every address moved, built part by part from the original. */
public record Shifted(UnaryOperator<String> names, UnaryOperator<Ip> addresses) {

    /** The same kind of record with everything in it exchanged. */
    public <R extends Record> R copy(R record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                values[i] = value(components[i].getAccessor().invoke(record));
            }
            @SuppressWarnings("unchecked")
            R copy = (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(Object value) {
        if (value instanceof String text) {
            return names.apply(text);
        }
        if (value instanceof Ip ip) {
            return addresses.apply(ip);
        }
        if (value instanceof Prefix prefix) {
            return new Prefix(addresses.apply(prefix.network()), prefix.length());
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(this::value);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::value).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> copy.put(value(key), value(each)));
            return copy;
        }
        boolean ours = value instanceof Record && value.getClass().getPackageName().startsWith("routebook")
                && !value.getClass().getPackageName().equals("routebook.net");
        boolean filter = value instanceof routebook.net.PrefixFilter;
        return ours || filter ? copy((Record) value) : value;
    }
}
