package org.alumninetwork.gateway.compression;

import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.netty.handler.codec.http.HttpContentCompressor;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** Whether a caller takes gzip (RFC 9110, section 12.5.3): what Netty's compressor knows, without its compressing. */
final class AcceptedCodings extends HttpContentCompressor {

    private static final AcceptedCodings GZIP = new AcceptedCodings();

    private AcceptedCodings() {
        super(StandardCompressionOptions.gzip());
    }

    // HTTP/1.0 has no way to tell the end of an answer whose length is not known.
    static boolean includeGzip(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && request.version() != HttpVersion.HTTP_1_0
                && GZIP.determineEncoding(accepted) != null;
    }
}
