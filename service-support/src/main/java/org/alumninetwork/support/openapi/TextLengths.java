package org.alumninetwork.support.openapi;

import jakarta.validation.Constraint;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/** The scanner knows the constraints of Jakarta Validation; this knows ours, which say with {@code most} how long a text is. */
final class TextLengths {

    private static final String MOST = "most";

    private final IndexView classes;

    TextLengths(IndexView classes) {
        this.classes = classes;
    }

    void tell(Map<String, Schema> schemas) {
        classes.getAnnotations(Constraint.class).stream()
                .map(constraint -> constraint.target().asClass())
                .filter(constraint -> constraint.method(MOST) != null)
                .forEach(constraint -> usesOf(constraint).forEach(use -> tell(schemas, constraint, use)));
    }

    private Stream<AnnotationInstance> usesOf(ClassInfo constraint) {
        return classes.getAnnotations(constraint.name()).stream()
                .filter(use -> use.target().kind() == AnnotationTarget.Kind.FIELD);
    }

    private static void tell(Map<String, Schema> schemas, ClassInfo constraint, AnnotationInstance use) {
        FieldInfo field = use.target().asField();
        int most = Optional.ofNullable(use.value(MOST))
                .orElseGet(() -> constraint.method(MOST).defaultValue())
                .asInt();
        Optional.ofNullable(schemas.get(nameOf(field.declaringClass())))
                .map(Schema::getProperties)
                .map(properties -> properties.get(field.name()))
                .map(property -> Optional.ofNullable(property.getAdditionalPropertiesSchema())
                        .orElse(property))
                .filter(text -> text.getMaxLength() == null)
                .ifPresent(text -> text.setMaxLength(most));
    }

    private static String nameOf(ClassInfo declaring) {
        return Optional.ofNullable(
                        declaring.declaredAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class))
                .map(schema -> schema.value("name"))
                .map(AnnotationValue::asString)
                .orElse(declaring.simpleName());
    }
}
