package portal.web.http;

import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.Map;
import java.util.stream.Stream;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;
import portal.kernel.Storable;

/** The texts in a request for a file: path parts and parameters. */
final class RequestTexts {

    private RequestTexts() {}

    /** BAD_REQUEST if one cannot be decoded or stored. */
    static void requireStorable(RoutingContext request) {
        try {
            var parameters = request.queryParams().entries().stream()
                    .flatMap(parameter -> Stream.of(parameter.getKey(), parameter.getValue()));
            var path = request.pathParams().entrySet().stream().map(Map.Entry::getValue);
            if (!Stream.concat(parameters, path).allMatch(Storable::isText)) {
                throw new ProtocolException(Code.BAD_REQUEST, "A parameter contains NUL or an unpaired surrogate.");
            }
        } catch (HttpException unreadable) {
            throw new ProtocolException(Code.BAD_REQUEST, "The parameters cannot be read.");
        }
    }
}
