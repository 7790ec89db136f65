"""Stopping a run: Ctrl-C, a kill, a file that disappears."""
import os
import shutil
import signal
import subprocess
import time

from vanban import DIRECTIVE, SAMPLES, VANBAN, VanbanTest, digests, main

SCAN = SAMPLES / "ke-hoach-dang-uy-xa.pdf"


class Interrupt(VanbanTest):
    def start(self, *inputs):
        """A run with a short text first, then scans that take a while."""
        return subprocess.Popen([VANBAN, "process", *map(str, inputs), "-o", str(self.out), "-j", "1"],
                                stderr=subprocess.PIPE, start_new_session=True)

    def inputs(self):
        first = self.write("first.txt", DIRECTIVE)
        scans = []
        for number in range(4):
            scans.append(self.folder / f"scan-{number}.pdf")
            shutil.copy(SCAN, scans[-1])
        return [first, *scans]

    def wait_for(self, path, seconds=120):
        end = time.monotonic() + seconds
        while not path.exists():
            self.assertLess(time.monotonic(), end, f"{path} did not appear")
            time.sleep(0.02)

    def test_ctrl_c_keeps_what_is_finished(self):
        """A terminal sends SIGINT to the decoding helper as well; kill(1) to the program only."""
        for stop in (os.killpg, os.kill):
            with self.subTest(stop.__name__):
                self.stop_with(stop)
                shutil.rmtree(self.out)

    def stop_with(self, stop):
        inputs = self.inputs()
        process = self.start(*inputs)
        self.wait_for(self.out / "first" / "manifest.json")
        time.sleep(0.3)  # into the first scan
        stop(process.pid, signal.SIGINT)
        message = process.communicate(timeout=120)[1].decode()
        self.assertEqual(process.returncode, 130, message)
        self.assert_nothing_half_done()
        self.assertFalse((self.out / "scan-3").exists())
        report = self.report()
        self.assertTrue(report["interrupted"])
        outcomes = [d["outcome"] for d in report["documents"]]
        self.assertEqual(outcomes[0], "done")
        self.assertEqual(outcomes[-1], "interrupted")

        again = subprocess.run([VANBAN, "process", *map(str, inputs[:2]), "-o", str(self.out)],
                               capture_output=True)
        self.assertEqual(again.returncode, 0, again.stderr.decode())
        self.assertEqual(self.report()["documents"][0]["outcome"], "skipped")

    def test_kill_leaves_no_half_document(self):
        inputs = self.inputs()[:2]
        process = self.start(*inputs)
        self.wait_for(self.out / "first" / "manifest.json")
        time.sleep(0.3)
        process.kill()
        process.communicate()
        self.assertFalse((self.out / "scan-0").exists())
        killed = digests(self.out / "first")
        again = subprocess.run([VANBAN, "process", *map(str, inputs), "-o", str(self.out)],
                               capture_output=True)
        self.assertEqual(again.returncode, 0, again.stderr.decode())
        self.assertEqual(digests(self.out / "first"), killed)
        self.assert_nothing_half_done()

    def test_file_that_disappears(self):
        inputs = self.inputs()[:3]
        process = self.start(*inputs)
        self.wait_for(self.out / "first" / "manifest.json")
        os.unlink(inputs[2])
        message = process.communicate(timeout=300)[1].decode()
        self.assertEqual(process.returncode, 11, message)
        self.assertIn("scan-1.pdf", message)
        self.assertTrue((self.out / "scan-0" / "scan-0.xml").exists())
        self.assertFalse((self.out / "scan-1").exists())


if __name__ == "__main__":
    main()
