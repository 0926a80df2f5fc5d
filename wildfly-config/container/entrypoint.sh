#!/bin/sh
# Migrates as the schema's owner, then runs the server without the owner's password.
set -eu
home=/opt/teahorse

if [ "${1:-}" = health ]; then
  # the base image need not have curl; bash's own sockets are not in every shell either, so Java asks
  exec java -cp "$home/migrate/*" org.teahorse.launch.Health "http://127.0.0.1:9990/health/ready"
fi

java -cp "$home/migrate/*" org.teahorse.launch.Migrate
unset TEAHORSE_DB_OWNER_USER TEAHORSE_DB_OWNER_PASSWORD
# health and metrics stay on loopback
exec "$home/server/bin/standalone.sh" -b 0.0.0.0 -bmanagement 127.0.0.1
