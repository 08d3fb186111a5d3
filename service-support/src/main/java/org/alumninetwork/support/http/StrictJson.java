package org.alumninetwork.support.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A value of another JSON type than the document says is refused. Jackson makes of it what it can: of the number 0 the first
 * value of an enumeration, of 7000 a day in 1989. A name that comes twice in an object is refused, too: each reader takes
 * another one of the two (RFC 8259, section 4).
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        refuse(mapper, LogicalType.Textual, CoercionInputShape.Integer, CoercionInputShape.Float);
        refuse(mapper, LogicalType.Textual, CoercionInputShape.Boolean);
        refuse(mapper, LogicalType.Integer, CoercionInputShape.String, CoercionInputShape.Boolean);
        refuse(mapper, LogicalType.Float, CoercionInputShape.String, CoercionInputShape.Boolean);
        refuse(mapper, LogicalType.Boolean, CoercionInputShape.String, CoercionInputShape.Integer);
        mapper.coercionConfigFor(BigDecimal.class).setCoercion(CoercionInputShape.String, CoercionAction.TryConvert);
        mapper.registerModule(new SimpleModule("texts for times").setDeserializerModifier(new TextsForTimes()));
    }

    private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape... shapes) {
        Stream.of(shapes).forEach(shape -> mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail));
    }

    /**
     * Of days and moments nothing but the text of ISO 8601 is taken, of the years 1 to 9999, which is what databases and
     * other programs read alike: no count, no list of parts, no empty text, and no moment for a day.
     */
    private static final class TextsForTimes extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;
        private static final Set<Class<?>> TIMES =
                Set.of(LocalDate.class, LocalDateTime.class, Instant.class, OffsetDateTime.class);

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription described, JsonDeserializer<?> usual) {
            return TIMES.contains(described.getBeanClass()) ? new OfText(usual) : usual;
        }
    }

    private static final class OfText extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;
        private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");
        private static final Pattern MOMENT = Pattern.compile(DAY + "T.+");

        private OfText(JsonDeserializer<?> usual) {
            super(usual);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> contextual) {
            return new OfText(contextual);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(handledType(), parser);
            }
            Pattern form = handledType() == LocalDate.class ? DAY : MOMENT;
            return form.matcher(parser.getText()).matches()
                    ? super.deserialize(parser, context)
                    : context.handleWeirdStringValue(handledType(), parser.getText(), "not of this form");
        }
    }
}
