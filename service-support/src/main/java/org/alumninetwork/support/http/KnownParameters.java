package org.alumninetwork.support.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the operation does not have, for a misspelt filter must not return everything, and a
 * value that cannot be read, which Jakarta REST would answer with 404.
 */
class KnownParameters {

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo operation) {
        if (operation.getResourceClass().isAnnotationPresent(IgnoresUnknownParameters.class)) {
            return;
        }
        Map<String, Class<?>> types =
                known.computeIfAbsent(operation.getResourceMethod(), KnownParameters::parametersOf);
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        List<Violation> unknown = given.keySet().stream()
                .filter(name -> !types.containsKey(name))
                .map(name -> Violation.ofQuery(name, "is not known here; known are " + types.keySet()))
                .toList();
        if (!unknown.isEmpty()) {
            throw CommonProblems.UNKNOWN_PARAMETER.because("Leave out or mend what `violations` names.", unknown);
        }
        checkForms(given, types);
    }

    private static void checkForms(MultivaluedMap<String, String> given, Map<String, Class<?>> types) {
        List<Violation> unreadable = given.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .flatMap(value -> ParameterForm.of(types.get(parameter.getKey())).faultOf(value).stream())
                        .map(fault -> Violation.ofQuery(parameter.getKey(), fault)))
                .toList();
        if (!unreadable.isEmpty()) {
            throw CommonProblems.INVALID_REQUEST.because("Mend what `violations` names.", unreadable);
        }
    }

    private static Map<String, Class<?>> parametersOf(Method operation) {
        Map<String, Class<?>> types = new TreeMap<>();
        Arrays.stream(operation.getParameters()).forEach(parameter -> collect(parameter, types));
        return types;
    }

    private static void collect(Parameter parameter, Map<String, Class<?>> types) {
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            types.put(parameter.getAnnotation(QueryParam.class).value(), parameter.getType());
        }
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            Stream.<Class<?>>iterate(parameter.getType(), type -> type != null, Class::getSuperclass)
                    .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                    .filter(field -> field.isAnnotationPresent(QueryParam.class))
                    .forEach(field ->
                            types.put(field.getAnnotation(QueryParam.class).value(), field.getType()));
        }
    }
}
