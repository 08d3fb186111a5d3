package org.alumninetwork.support.paging;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.AbstractList;
import java.util.List;
import org.alumninetwork.support.http.WrittenJson;

/** Items of a page as they go to everyone who asks until they change. */
final class WrittenItems<T> extends AbstractList<T> {

    private final List<T> items;
    private final WrittenJson json;

    /**
     * @param items plain records, which can always be written
     */
    WrittenItems(List<T> items, ObjectMapper json) {
        this.items = items;
        this.json = WrittenJson.of(items, json);
    }

    @JsonValue
    WrittenJson json() {
        return json;
    }

    @Override
    public T get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }
}
