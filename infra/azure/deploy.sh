#!/usr/bin/env bash
# Deploys a county: infrastructure, keys, app. Shows what would change first, and asks.
#   infra/azure/deploy.sh RESOURCE_GROUP LOCATION PARAMETERS.bicepparam [--yes] [--what-if] [--infrastructure-only]
# Needs the Azure CLI signed in to the right cloud (az cloud set --name AzureChinaCloud for China), the .NET 10 SDK, openssl, zip.
set -euo pipefail

if [ $# -lt 3 ]; then sed -n '2,4p' "$0"; exit 2; fi
group=$1 location=$2 parameters=$(realpath "$3"); shift 3
yes=false only_show=false app=true
for option in "$@"; do
  case $option in
    --yes) yes=true ;;
    --what-if) only_show=true ;;
    --infrastructure-only) app=false ;;
    *) echo "There is no option '$option'." >&2; exit 2 ;;
  esac
done
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
for tool in az openssl zip dotnet; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed." >&2; exit 1; }
done

# The template gives this account the right to write secrets; a service principal names itself by DEPLOYER_ID.
if [ -z "${DEPLOYER_ID:-}" ]; then
  DEPLOYER_ID=$(az ad signed-in-user show --query id --output tsv) || { echo "Who deploys? Sign in with az login, or set DEPLOYER_ID to the object id." >&2; exit 1; }
fi
export DEPLOYER_ID

# An empty group is all that is made before the question: without one nothing can be compared.
az group create --name "$group" --location "$location" --output none
az deployment group what-if --resource-group "$group" --parameters "$parameters"
if $only_show; then exit 0; fi
if ! $yes; then
  read -r -p "Deploy this to $group? [y/N] " answer
  [ "$answer" = y ] || { echo "Nothing was changed."; exit 0; }
fi

deployment=$(az deployment group create --resource-group "$group" --name "linying-$(date -u +%Y%m%d%H%M%S)" \
  --parameters "$parameters" --query properties.outputs --output json)
output() { printf '%s' "$deployment" | sed -n "/\"$1\"/,/}/s/.*\"value\": \"\(.*\)\".*/\1/p"; }
site=$(output appName) vault=$(output vaultName) host=$(output hostName)
if [ -z "$site" ] || [ -z "$vault" ]; then echo "The deployment gave no names back." >&2; exit 1; fi

# Keys are made once and never printed. A role that was just given takes a minute to count: a vault that does not answer is asked again, for only
# its word that there is no such secret may make one. A second master key in the place of the first would leave every number unreadable.
has() {
  local answer attempt
  for attempt in 1 2 3 4 5 6 7 8 9 10; do
    if answer=$(az keyvault secret show --vault-name "$vault" --name "$1" --output none 2>&1); then return 0; fi
    case $answer in *SecretNotFound*) return 1 ;; esac
    echo "The vault does not say whether it has $1 (try $attempt of 10)." >&2; sleep 20
  done
  printf '%s\n' "$answer" "Nothing was put into the vault." >&2; exit 1
}
keep() { # keep NAME: the secret from standard input
  local file attempt
  file=$(mktemp); chmod 600 "$file"; cat >"$file"
  for attempt in 1 2 3 4 5 6 7 8 9 10; do
    if az keyvault secret set --vault-name "$vault" --name "$1" --file "$file" --output none; then rm -f "$file"; return; fi
    echo "The vault does not take $1 yet (try $attempt of 10)." >&2; sleep 20
  done
  rm -f "$file"; echo "The vault did not take $1." >&2; exit 1
}
made=false
for ((number = 1; number <= $(output masterKeys); number++)); do
  secret=keys-master; [ "$number" = 1 ] || secret=keys-master-$number
  if ! has "$secret"; then openssl rand -base64 32 | tr -d '\n' | keep "$secret"; made=true; fi
done
for ((number = 1; number <= $(output certificateKeys); number++)); do
  if ! has "keys-certificates-$number"; then
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 2>/dev/null | keep "keys-certificates-$number"; made=true
  fi
done
if [ -n "${SIGNIN_SECRET:-}" ]; then printf '%s' "$SIGNIN_SECRET" | keep signin-secret; made=true
elif ! has signin-secret; then echo "Sign-in will not work yet: run this again with the provider's client secret in SIGNIN_SECRET." >&2
fi
# The settings refer to a secret before it is there; else the site would look again only after a day.
if $made; then
  id=$(az functionapp show --resource-group "$group" --name "$site" --query id --output tsv)
  az rest --method post --url "$id/config/configreferences/appsettings/refresh?api-version=2024-11-01" --output none
  az functionapp restart --resource-group "$group" --name "$site" --output none
fi

if $app; then
  out=$(mktemp -d); trap 'rm -rf "$out"' EXIT
  lock=()
  if [ -f "$root/functions/packages.azure.lock.json" ]; then lock=(-p:RestoreLockedMode=true); fi
  dotnet publish "$root/functions" -c Release -p:FunctionsRuntime=Azure "${lock[@]}" -o "$out/app"
  # Another county's divisions go along with the app, under the name that its setting says.
  divisions=$(output divisionsFile)
  if [ -n "$divisions" ]; then cp "$(dirname "$parameters")/$divisions" "$out/app/"; fi
  (cd "$out/app" && zip -qr "$out/app.zip" .)
  az functionapp deployment source config-zip --resource-group "$group" --name "$site" --src "$out/app.zip" --output none
fi
echo "https://$host answers. Look at https://$host/health/ready, then sign in and open /operations."
