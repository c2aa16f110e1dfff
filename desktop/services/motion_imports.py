"""Motions brought in: lists and Word forms, each shown with its verdict, then one action."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from db.domain.ids import MemberId, MotionCategoryId, UnitId
from db.domain.motion_number import serial_in
from db.domain.motion_rows import Submitter
from db.domain.motion_vocabulary import MotionState
from db.repositories import members, motion_fates, motion_rules, motions, units
from db.session import UnitOfWork
from desktop.exchange.motion_corrections import Corrections, corrected
from desktop.exchange.motion_docx import read_motion_documents
from desktop.exchange.motion_rows import TITLES
from desktop.exchange.motions import (
    MOTION_COLUMNS,
    KnownMotion,
    MotionDraft,
    MotionLine,
    MotionReading,
    MotionsPreview,
    Names,
    judge_motions,
    read_list,
)
from desktop.exchange.previews import Problem, Verdict
from desktop.exchange.tables import TableChoice, guess_table
from desktop.exchange.workbook import Workbook
from desktop.services.motion_alike import AlikeService
from desktop.services.motion_lives import write_lives
from desktop.services.motions import MotionForm, values_of

MOST_COMPARISONS = 4_000_000
"""Pairs of motions that an import compares whole: some ten seconds."""


class MotionImportService:
    """Previews and applies lists and Word forms of motions."""

    def __init__(self, uow: UnitOfWork, alike: AlikeService) -> None:
        self._uow = uow
        self._alike = alike

    def guess(self, workbook: Workbook) -> TableChoice:
        """Return sheet, header row and columns of a list as guessed."""
        return guess_table(workbook, MOTION_COLUMNS)

    def preview(self, workbook: Workbook, choice: TableChoice | None = None) -> MotionsPreview:
        """Return the verdict on every row of a list; nothing is written."""
        today = self._uow.clock().date()
        readings = read_list(workbook, choice or self.guess(workbook), year=today.year, day=today)
        return self._judged(readings)

    def preview_documents(self, paths: Sequence[Path]) -> MotionsPreview:
        """Return the verdict on every Word form. Raises NotADocument, UnreadableFile."""
        today = self._uow.clock().date()
        return self._judged(read_motion_documents(paths, year=today.year, day=today))

    def correct(self, preview: MotionsPreview, cells: Corrections) -> MotionsPreview:
        """Return a preview judged anew with corrected cells, by row and column; no file changes."""
        return self._judged(tuple(corrected(each, cells) for each in preview.readings))

    def doubts(self, preview: MotionsPreview) -> MotionsPreview:
        """Return a preview that warns of new motions which say the same as older ones.

        Takes some milliseconds a motion. Of a list of thousands beside a large record only those
        are compared that share their words: the others are found in the review.
        """
        fresh = [line for line in preview.lines if line.verdict is Verdict.NEW]
        is_whole = len(fresh) * self._alike.size() <= MOST_COMPARISONS
        said = {line.row: self._doubt(line, is_whole=is_whole) for line in fresh}
        lines = [
            replace(line, warnings=(*line.warnings, *said.get(line.row, ())))
            for line in preview.lines
        ]
        return replace(preview, lines=tuple(lines))

    def _doubt(self, line: MotionLine, *, is_whole: bool) -> tuple[Problem, ...]:
        draft = line.draft
        said = [f"已作大会发言（{speech}）" for speech in self._alike.speeches_titled(draft.title)]
        if is_whole:
            body = "\n".join((draft.situation, draft.analysis, draft.suggestion))
            said += [
                f"与{twin.row.year}年{twin.row.number}《{twin.row.title}》相似 {twin.score}%"
                for twin in self._alike.like(draft.title, body, limit=1)
            ]
        else:
            said += [
                f"与{row.year}年{row.number}《{row.title}》案由相同"
                for row in self._alike.titled(draft.title)[:1]
            ]
        return tuple(Problem(line.row, TITLES["title"], text) for text in said)

    def apply(self, preview: MotionsPreview) -> None:
        """Write every new and changed motion as one action, new ones with the life they bring."""
        label = f"导入提案：新增 {preview.new} 件，更新 {preview.changed} 件"
        with self._uow.write(label) as tx:
            categories = {row.name: row.id for row in motion_rules.categories(tx.session)}
            fresh, values = [], []
            for line in preview.lines:
                if line.verdict not in (Verdict.NEW, Verdict.CHANGED):
                    continue
                form = _form(line, categories[line.draft.category])
                written = values_of(tx.session, form, line.motion_id)
                if line.motion_id is None:
                    fresh.append(line)
                    values.append((written, MotionState.RECEIVED))
                else:
                    motions.change(tx.session, line.motion_id, written)
            keys = motions.add_all(tx.session, values)
            write_lives(tx.session, dict(zip(keys, fresh, strict=True)))
            _keep_serials(tx.session, preview)

    def _judged(self, readings: Sequence[MotionReading]) -> MotionsPreview:
        with self._uow.read() as session:
            return judge_motions(readings, _known(session), _names(session))


def _known(session: Session) -> list[KnownMotion]:
    rows = motions.rows(session)
    texts = motions.all_texts(session)
    people = motions.submitters_of(session)
    phones = motions.private_parts(session)
    fates = motion_fates.fates(session)
    return [
        KnownMotion(
            row.id,
            MotionDraft(
                year=row.year,
                number=row.number,
                title=row.title,
                submitters=tuple(each.name for each in people.get(row.id, ())),
                category=row.category,
                is_livelihood=row.is_livelihood,
                is_plenary=row.is_plenary,
                is_public=row.is_public,
                submitted_on=row.submitted_on,
                phone=phones[row.id][0],
                wanted_handlers=phones[row.id][1],
                situation=texts[row.id][0],
                analysis=texts[row.id][1],
                suggestion=texts[row.id][2],
            ),
            tuple(Submitter(each.member_id, each.unit_id) for each in people.get(row.id, ())),
            fates[row.id],
        )
        for row in rows
    ]


def _names(session: Session) -> Names:
    by_name: dict[str, tuple[Submitter, ...]] = {}
    for member in members.all_members(session):
        submitter = Submitter(member_id=MemberId(member.id))
        for name in (member.name, f"{member.name}（{member.sector}）"):
            by_name[name] = (*by_name.get(name, ()), submitter)
    known = units.all_units(session)
    return Names(
        members=by_name,
        units={unit.name: Submitter(unit_id=UnitId(unit.id)) for unit in known},
        unit_kinds={unit.name: unit.kind for unit in known},
        categories=[row.name for row in motion_rules.categories(session)],
        organisations=[row.name for row in motion_rules.organisations(session)],
        letters={row.letter: row.meaning for row in motion_rules.letters(session)},
    )


def _form(line: MotionLine, category: MotionCategoryId) -> MotionForm:
    draft = line.draft
    return MotionForm(
        year=draft.year,
        number=draft.number,
        title=draft.title,
        submitters=line.people,
        category=category,
        submitted_on=draft.submitted_on,
        is_livelihood=draft.is_livelihood,
        is_plenary=draft.is_plenary,
        is_public=draft.is_public,
        phone=draft.phone,
        wanted_handlers=draft.wanted_handlers,
        situation=draft.situation,
        analysis=draft.analysis,
        suggestion=draft.suggestion,
    )


def _keep_serials(session: Session, preview: MotionsPreview) -> None:
    """Let no number that a list brought be given again."""
    template = motion_rules.rule(session).number_template
    last: Counter[int] = Counter()
    for line in preview.lines:
        if line.verdict is Verdict.NEW and line.draft.number:
            year = line.draft.year
            serial = serial_in(line.draft.number, template=template, year=year) or 0
            last[year] = max(last[year], serial)
    for year, serial in last.items():
        if serial:
            motions.keep_serial(session, year, serial)
