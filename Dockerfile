# Build: ./mvnw package -DskipTests && docker build -t teahorse .
# The base image is an argument, so that a province can use the one its own registry vouches for.
ARG BASE=eclipse-temurin:17-jre
FROM ${BASE}

RUN groupadd --system --gid 10001 teahorse \
 && useradd --system --uid 10001 --gid teahorse --home-dir /opt/teahorse --shell /usr/sbin/nologin teahorse

COPY --chown=teahorse:teahorse target/server /opt/teahorse/server
COPY --chown=teahorse:teahorse target/migrate /opt/teahorse/migrate
COPY --chown=teahorse:teahorse target/ROOT.war /opt/teahorse/server/standalone/deployments/ROOT.war
COPY --chown=teahorse:teahorse wildfly-config/container/entrypoint.sh /opt/teahorse/

ENV TEAHORSE_DATA=/var/lib/teahorse \
    JAVA_OPTS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError -XX:+IgnoreUnrecognizedVMOptions -XX:TrimNativeHeapInterval=60000 -XX:G1PeriodicGCInterval=60000 -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -Djava.net.preferIPv4Stack=true"
RUN mkdir -p /var/lib/teahorse && chown teahorse:teahorse /var/lib/teahorse
VOLUME /var/lib/teahorse
USER teahorse
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s \
  CMD ["/opt/teahorse/entrypoint.sh", "health"]
ENTRYPOINT ["/opt/teahorse/entrypoint.sh"]
