#!/usr/bin/env bash
# A consistent copy of the data while the site runs, with its checksum; the oldest copies go.
#   backup.sh PROGRAM DATA_DIRECTORY BACKUP_DIRECTORY
# Keeps all of the last 14 days, then one a week for a year. Keys are not among the data: back /etc/linying/keys up apart from them.
set -euo pipefail
if [ $# -ne 3 ]; then sed -n '2,4p' "$0"; exit 2; fi
program=$1 data=$2 folder=$3
now=${BACKUP_NOW:-$(date -u +%Y-%m-%dT%H%M%S)}
file=$folder/linying-$now.db
mkdir -p "$folder"

"$program" --backup "$file" --data "$data"
# What cannot be opened is no backup.
head -c 15 "$file" | grep -q '^SQLite format 3$' || { echo "$file is no database." >&2; exit 1; }
(cd "$folder" && sha256sum "$(basename "$file")" >"$(basename "$file").sha256")

today=$(date -u -d "${now:0:10}" +%s) last_week=
# Sorted by name, which is by time.
for path in "$folder"/linying-[0-9]*.db; do
  old=$(basename "$path")
  [[ $old =~ ^linying-[0-9T-]+\.db$ ]] || continue
  day=${old:8:10}
  age=$(((today - $(date -u -d "$day" +%s)) / 86400))
  week=$(date -u -d "$day" +%G-%V)
  if [ "$age" -lt 14 ]; then continue; fi
  if [ "$age" -lt 366 ] && [ "$week" != "$last_week" ]; then last_week=$week; continue; fi
  rm -f "$folder/$old" "$folder/$old.sha256"
done
echo "Backed up to $file."
