package portal.kernel.page;

import java.util.UUID;

/** The sort value and the id of a row, from which a statement of one's own goes on. */
public record Position<K>(K key, UUID id) {}
