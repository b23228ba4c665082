#!/usr/bin/env python3
"""make-registers.py WORKSPACE N_INNOVATIONS N_EVIDENCE: adds to a copy of a workspace innovations
that are numbered, with states, Places and evidence, as a pack's rows are added: unrecorded."""

import contextlib
import random
import sqlite3
import sys

WORDS = ("care clinic community discharge digital falls home hospital housing line mental monitoring neighbourhood "
         "nurse outreach pathway pregnancy primary recovery referral remote respiratory school screening service "
         "smoking social support team urgent vaccination virtual visit volunteer ward winter").split()
STATES = ["idea", "pandemic-practice", "under-review", "kept", "amplified", "revised", "stopped", "lapsed", "undecided"]
STRENGTHS = ["claim", "activity", "before-and-after", "comparison", "trial"]
DISTRICTS = ["E06000015", "E07000032", "E07000033", "E07000034", "E07000035", "E07000036", "E07000037", "E07000038", "E07000039"]


def sentence(chance, n):
    return " ".join(chance.choice(WORDS) for _ in range(n)).capitalize()


def main(workspace, n_innovations, n_evidence):
    chance = random.Random(4)
    n_innovations, n_evidence = int(n_innovations), int(n_evidence)
    with contextlib.closing(sqlite3.connect(workspace)) as db, db:
        db.execute("UPDATE change_recording SET is_silent = 1")
        db.executemany(
            "INSERT INTO innovation (uid, name, need, description, start_date) VALUES (?, ?, ?, ?, ?)",
            ((f"bench:innovation/{i}", f"{sentence(chance, 3)} {i}", sentence(chance, 8), sentence(chance, 20),
              f"{chance.randint(2016, 2025)}-{chance.randint(1, 12):02}") for i in range(n_innovations)))
        db.executemany(
            "INSERT INTO innovation_state (uid, innovation, state, date) VALUES (?, ?, ?, ?)",
            ((f"bench:state/{i}", f"bench:innovation/{i}", chance.choice(STATES), f"{chance.randint(2018, 2025)}")
             for i in range(n_innovations)))
        db.executemany(
            "INSERT INTO register_link (uid, from_kind, from_uid, role, to_kind, to_key) VALUES (?, 'innovation', ?, 'reach', 'place', ?)",
            ((f"bench:link/{i}", f"bench:innovation/{i}", chance.choice(DISTRICTS)) for i in range(n_innovations)))
        db.executemany(
            "INSERT INTO evidence (uid, innovation, kind, claim, number, unit) VALUES (?, ?, ?, ?, ?, ?)",
            ((f"bench:evidence/{i}", f"bench:innovation/{chance.randrange(n_innovations)}", chance.choice(STRENGTHS),
              f"{sentence(chance, 12)} {i}", str(chance.randint(1, 900)), "people") for i in range(n_evidence)))
        db.execute("UPDATE change_recording SET is_silent = 0")


if __name__ == "__main__":
    main(*sys.argv[1:])
