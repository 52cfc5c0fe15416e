"""Serves moto on loopback for sandbox/emulator.ts: prints its port when it listens, and ends when stdin ends.

stdin is a pipe that the parent holds open and never writes to: however the parent ends, kill -9 included, the
pipe closes and the emulator goes with it.
"""

import logging
import os
import sys
import threading

EXIT_CANNOT_LISTEN = 3


def watch_parent():
    while sys.stdin.buffer.read(1):
        pass
    os._exit(0)


def main():
    threading.Thread(target=watch_parent, daemon=True).start()
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
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
