#!/bin/sh
# Installs code-server, which is Visual Studio Code's own window and extension host as a server, into a folder, from the
# npm registry. Its own script would fetch ripgrep from elsewhere, so what has to be built is built here by hand.
# Needs Node.js 20 with its headers, a C++ compiler, make, Python 3 and ripgrep.
set -eu
folder=$1
headers=${NODE_HEADERS:-/usr}
mkdir -p "$folder"
cd "$folder"
[ -f package.json ] || echo '{"private":true}' >package.json
npm install --ignore-scripts --no-audit --no-fund code-server@4.100.3
export npm_config_nodedir="$headers"
(cd node_modules/argon2 && npx --no-install node-pre-gyp rebuild --build-from-source --nodedir="$headers")
cd node_modules/code-server/lib/vscode
npm install --ignore-scripts --omit=dev --no-audit --no-fund
npm install --ignore-scripts --omit=dev --no-audit --no-fund --prefix extensions
# node-pty is built, then wants to describe its build to editors, which is not needed.
npm rebuild native-watchdog @vscode/spdlog node-pty || test -f node_modules/node-pty/build/Release/pty.node
mkdir -p node_modules/@vscode/ripgrep/bin
ln -sf "$(command -v rg)" node_modules/@vscode/ripgrep/bin/rg
ln -sfn node_modules node_modules.asar
ln -sf code-linux.sh bin/remote-cli/code-server
ln -sf browser-linux.sh bin/helpers/browser.sh
