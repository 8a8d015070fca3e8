#!/usr/bin/env bash
# Installs or updates the site on this server: publishes the app, lays the unit files, leaves settings and data as they are. As root, from a checkout:
#   infra/server/install.sh
# With no network at hand: publish elsewhere (dotnet publish functions -c Release -o app --self-contained -r linux-x64 -p:NuGetLockFilePath=obj/server.lock.json), then install.sh --app app
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
app=
if [ "${1:-}" = --app ]; then app=$(realpath "$2"); fi
[ "$(id -u)" = 0 ] || { echo "Run this as root." >&2; exit 1; }

id linying >/dev/null 2>&1 || useradd --system --home-dir /var/lib/linying --shell /usr/sbin/nologin linying
install -d -m 0755 /opt/linying/infra/server
install -d -m 0750 -o root -g linying /etc/linying
install -d -m 0700 -o linying -g linying /etc/linying/keys /var/backups/linying
if [ -z "$app" ]; then
  app=$(mktemp -d); trap 'rm -rf "$app"' EXIT
  # The lock files of the checkout are those of the build for any machine: this one writes its own beside what it compiles.
  dotnet publish "$root/functions" -c Release -r linux-x64 --self-contained -p:NuGetLockFilePath=obj/server.lock.json -o "$app"
fi
# Beside the old one and swapped in one step; the old one stays for going back.
rm -rf /opt/linying/app.new && cp -r "$app" /opt/linying/app.new && chmod -R a+rX /opt/linying/app.new
rm -rf /opt/linying/app.old
if [ -d /opt/linying/app ]; then mv /opt/linying/app /opt/linying/app.old; fi
mv /opt/linying/app.new /opt/linying/app
install -m 0755 "$here/backup.sh" /opt/linying/infra/server/
install -m 0644 "$here/README.md" /opt/linying/infra/server/
install -m 0644 "$here"/*.service "$here"/*.timer /etc/systemd/system/
if [ ! -f /etc/linying/linying.env ]; then
  install -m 0640 -o root -g linying "$here/linying.env" /etc/linying/linying.env
  echo "Fill in /etc/linying/linying.env, then run: systemctl enable --now linying linying-backup.timer"
fi
systemctl daemon-reload
if systemctl is-active --quiet linying; then systemctl restart linying; fi
