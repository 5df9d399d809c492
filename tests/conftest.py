"""What every test stands on: no screen, no sound of the user's own settings."""

import os

os.environ["QT_QPA_PLATFORM"] = os.environ.get("MBJG_TEST_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("MBJG_DATA_DIR", None)
