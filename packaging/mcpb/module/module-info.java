/**
 * The local server with all its libraries as one module. Only modules can be linked into a runtime image, and only classes
 * inside the image keep their archive: of a jar the JVM wants the modification time that it had, which no unpacker promises.
 * The services are those that the libraries look up; the libraries work without what is not named here.
 */
open module io.xyte.mcp.stdio {
    requires java.logging;
    requires java.net.http;
    requires jdk.httpserver;

    uses com.fasterxml.jackson.core.JsonFactory;
    uses com.fasterxml.jackson.core.ObjectCodec;
    uses io.modelcontextprotocol.json.McpJsonMapperSupplier;
    uses io.modelcontextprotocol.json.schema.JsonSchemaValidatorSupplier;
    uses org.slf4j.spi.SLF4JServiceProvider;

    provides io.modelcontextprotocol.json.McpJsonMapperSupplier with
            io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapperSupplier;
    provides io.modelcontextprotocol.json.schema.JsonSchemaValidatorSupplier with
            io.modelcontextprotocol.json.schema.jackson2.JacksonJsonSchemaValidatorSupplier;
    provides org.slf4j.spi.SLF4JServiceProvider with
            org.slf4j.simple.SimpleServiceProvider;
}
