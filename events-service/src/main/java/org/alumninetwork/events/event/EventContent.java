package org.alumninetwork.events.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an event is about, where it is, and what it costs. */
@Embeddable
public class EventContent {

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> description;

    @Enumerated(EnumType.STRING)
    private AttendanceMode attendanceMode;

    @JdbcTypeCode(SqlTypes.JSON)
    private EventPlace place;

    private String onlineUrl;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> languages;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> accessibility;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<EventLink> links;

    @JdbcTypeCode(SqlTypes.JSON)
    private EventFee fee;

    @SuppressWarnings("unused") // read by the list's query
    private String searchText;

    protected EventContent() {}

    static EventContent of(EventDetails details) {
        EventContent content = new EventContent();
        content.kind = details.kind();
        content.title = Map.copyOf(details.title());
        content.description = details.description();
        content.attendanceMode = details.attendanceMode();
        content.place = details.place();
        content.onlineUrl = details.onlineUrl();
        content.languages = List.copyOf(details.languages());
        content.accessibility = details.accessibility();
        content.links = List.copyOf(details.links());
        content.fee = details.fee();
        content.searchText = SearchText.of(details);
        return content;
    }

    EventKind kind() {
        return kind;
    }

    Map<String, String> title() {
        return title;
    }

    Map<String, String> description() {
        return description;
    }

    AttendanceMode attendanceMode() {
        return attendanceMode;
    }

    EventPlace place() {
        return place;
    }

    String onlineUrl() {
        return onlineUrl;
    }

    List<String> languages() {
        return languages;
    }

    Map<String, String> accessibility() {
        return accessibility;
    }

    List<EventLink> links() {
        return links;
    }

    EventFee fee() {
        return fee;
    }
}
