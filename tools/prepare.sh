#!/bin/sh
# Finds a Python new enough for the program and lets it prepare .venv; see prepare.py beside this file.
set -eu
here=$(CDPATH='' cd -- "${0%/*}" && pwd)

for name in ${PYTHON:-} python3.14 python3.13 python3.12 python3.11 python3 python; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        exec "$name" "$here/prepare.py" "$@"
    fi
done
echo "Python 3.11 or newer is needed and none was found; install one, or name it: make PYTHON=/path/to/python3" >&2
exit 3
