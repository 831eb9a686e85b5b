package portal.kernel.page;

import java.util.UUID;

/** The sort value and id of a row, from which a hand-written statement continues. */
public record Position<K>(K key, UUID id) {}
