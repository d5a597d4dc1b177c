package io.xyte.mcp.core.schema;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record, as JSON sees it.
 *
 * @param name in snake_case
 * @param component what it was made from
 * @param optional whether it may be absent; a flag may: it is false then
 */
public record Property(String name, RecordComponent component, boolean optional) {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** Every answer needs those of its rows, and reflection costs more than the rest of writing it. */
    private static final ClassValue<List<Property>> OF_RECORDS = new ClassValue<>() {
        @Override
        protected List<Property> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .flatMap(Property::inPlace)
                    .toList();
        }
    };

    /** The properties of a record in their order, {@linkplain Inline inlined} ones in place. */
    public static List<Property> of(Class<? extends Record> type) {
        return OF_RECORDS.get(type);
    }

    private static Stream<Property> inPlace(RecordComponent component) {
        return component.isAnnotationPresent(Inline.class)
                ? of(component.getType().asSubclass(Record.class)).stream()
                : Stream.of(of(component));
    }

    /** A component that is not inlined. */
    public static Property of(RecordComponent component) {
        boolean optional = component.getType() == boolean.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Property(snakeCase(component.getName()), component, optional);
    }

    /** The names of a record's properties, in their order. */
    public static List<String> names(Class<? extends Record> type) {
        return of(type).stream().map(Property::name).toList();
    }

    private static String snakeCase(String camelCase) {
        return HUMP.matcher(camelCase).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** The component's type with its type arguments. */
    public Type type() {
        return component.getGenericType();
    }

    /** What stands for it where it is absent. */
    public @Nullable Object whenAbsent() {
        return component.getType() == boolean.class ? Boolean.FALSE : null;
    }

    /** The component's annotation of a type. */
    public <T extends Annotation> Optional<T> annotation(Class<T> type) {
        return Optional.ofNullable(component.getAnnotation(type));
    }

    /** The component's value. */
    public @Nullable Object value(Record record) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true); // records of tools are not public
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
