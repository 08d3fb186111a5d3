package org.alumninetwork.support.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Names each fault of a request and where it stands: what Bean Validation found, or what the JSON reader refused. */
final class InvalidRequests {

    private static final Map<Class<?>, String> TIMES = Map.of(
            LocalDate.class, "date such as 2026-03-01",
            LocalDateTime.class, "local time such as 2026-03-01T18:00:00",
            Instant.class, "moment such as 2026-03-01T18:00:00Z");

    private InvalidRequests() {}

    static HttpProblem of(ConstraintViolationException invalid) {
        return CommonProblems.INVALID_REQUEST.because(
                "Mend what `violations` names.", violationsIn(invalid.getConstraintViolations()));
    }

    static HttpProblem of(JsonProcessingException unreadable) {
        String pointer = unreadable instanceof JsonMappingException mapping ? pointerOf(mapping) : "";
        return CommonProblems.MALFORMED_JSON.because(
                "The body cannot be read.", List.of(Violation.ofBody(pointer, messageOf(unreadable))));
    }

    private static List<Violation> violationsIn(Set<ConstraintViolation<?>> found) {
        return found.stream()
                .map(InvalidRequests::violationOf)
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::message))
                .toList();
    }

    private static Violation violationOf(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        boolean ofParameter = nodes.getFirst().getKind() == ElementKind.METHOD;
        String place = ofParameter ? placeOf(violation.getRootBeanClass(), nodes) : "body";
        List<Path.Node> inside = ofParameter ? inside(place, nodes) : nodes;
        return new Violation(place, pointerOf(inside), violation.getMessage());
    }

    /** The body's own parameter has no name for the caller; another one is named, alone or as a field of several. */
    private static List<Path.Node> inside(String place, List<Path.Node> nodes) {
        int named = Math.min(2, nodes.size() - 1);
        return place.equals("body") ? nodes.subList(2, nodes.size()) : List.of(nodes.get(named));
    }

    /** Looks at the superclass too: the container puts a subclass without annotations in front of each resource. */
    private static String placeOf(Class<?> resource, List<Path.Node> nodes) {
        Path.MethodNode method = nodes.get(0).as(Path.MethodNode.class);
        int index = nodes.get(1).as(Path.ParameterNode.class).getParameterIndex();
        return Stream.<Class<?>>iterate(resource, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(candidate -> isSame(candidate, method))
                .map(candidate -> placeOf(candidate.getParameterAnnotations()[index]))
                .filter(place -> !place.equals("body"))
                .findFirst()
                .orElse("body");
    }

    private static boolean isSame(Method candidate, Path.MethodNode node) {
        return candidate.getName().equals(node.getName())
                && Arrays.asList(candidate.getParameterTypes()).equals(node.getParameterTypes());
    }

    private static String placeOf(Annotation[] annotations) {
        Set<Class<?>> types =
                Arrays.stream(annotations).map(Annotation::annotationType).collect(Collectors.toSet());
        if (types.contains(QueryParam.class) || types.contains(BeanParam.class)) {
            return "query";
        }
        if (types.contains(PathParam.class)) {
            return "path";
        }
        return types.contains(HeaderParam.class) ? "header" : "body";
    }

    private static String pointerOf(List<Path.Node> nodes) {
        return nodes.stream().map(InvalidRequests::step).collect(Collectors.joining());
    }

    private static String step(Path.Node node) {
        String element = node.isInIterable() ? "/" + (node.getKey() == null ? node.getIndex() : node.getKey()) : "";
        boolean named = node.getName() != null && !node.getName().startsWith("<");
        return named ? element + "/" + escape(node.getName()) : element;
    }

    private static String pointerOf(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(reference -> "/"
                        + (reference.getFieldName() == null
                                ? String.valueOf(reference.getIndex())
                                : escape(reference.getFieldName())))
                .collect(Collectors.joining());
    }

    /** RFC 6901, section 3. */
    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String messageOf(JsonProcessingException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                "is not known here; known are "
                        + unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", "));
            case InvalidFormatException format -> "is not a " + nameOf(format.getTargetType());
            case JsonMappingException _ -> "has the wrong type, or something that is needed is missing";
            default ->
                "cannot be read as JSON: "
                        + unreadable.getOriginalMessage().lines().findFirst().orElse("it ends too soon");
        };
    }

    private static String nameOf(Class<?> type) {
        return type.isEnum() ? "value of " + namesOf(type) : TIMES.getOrDefault(type, "valid " + type.getSimpleName());
    }

    /** As they are written in JSON. */
    private static List<String> namesOf(Class<?> enumeration) {
        return Arrays.stream(enumeration.getFields())
                .filter(Field::isEnumConstant)
                .map(constant -> constant.isAnnotationPresent(JsonProperty.class)
                        ? constant.getAnnotation(JsonProperty.class).value()
                        : constant.getName())
                .toList();
    }
}
