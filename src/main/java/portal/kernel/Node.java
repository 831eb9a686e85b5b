package portal.kernel;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/** An object with a public id by which it can be read again. */
@Interface("Node")
@Description("An object with a global id.")
public interface Node {
    @Id
    @NonNull
    @Description("The object's id: opaque, globally unique and stable.")
    String getId();
}
