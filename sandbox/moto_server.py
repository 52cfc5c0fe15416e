"""Serves moto on loopback for sandbox/emulator.ts: prints its port when it listens, and ends when stdin ends.

stdin is a pipe that the parent holds open and never writes to: however the parent ends, kill -9 included, the
pipe closes and the emulator goes with it.
"""

import logging
import os
import sys
import threading
import types

EXIT_CANNOT_LISTEN = 3


def watch_parent():
    while sys.stdin.buffer.read(1):
        pass
    os._exit(0)


def spare_openapi():
    """moto's CloudFormation imports all services. One of them, API Gateway, wants a package that nothing here uses."""
    validation = types.ModuleType("openapi_spec_validator.validation")
    validation.exceptions = types.ModuleType("openapi_spec_validator.validation.exceptions")
    validation.exceptions.OpenAPIValidationError = Exception
    package = types.ModuleType("openapi_spec_validator")
    package.validation = validation
    package.validate_spec = package.validate = None
    for module in (package, validation, validation.exceptions):
        sys.modules.setdefault(module.__name__, module)


def main():
    threading.Thread(target=watch_parent, daemon=True).start()
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    spare_openapi()
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
    from werkzeug.serving import make_server

    port = int(sys.argv[1])
    application = DomainDispatcherApplication(create_backend_app)
    try:
        server = make_server("127.0.0.1", port, application, threaded=True)
    except (OSError, SystemExit):
        print(f"cannot listen on 127.0.0.1:{port}", file=sys.stderr, flush=True)
        os._exit(EXIT_CANNOT_LISTEN)
    print(f"listening {server.server_port}", flush=True)
    server.serve_forever()


main()
