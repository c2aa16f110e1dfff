"""Bringing in what the office has: a preview of every line, then one action."""

from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from db.domain.ids import MeetingId, UnitId
from db.domain.rows import MemberRow, SpeechRow, UnitRow
from db.domain.vocabulary import UnitKind
from db.repositories import members, speeches, terms, units
from db.session import UnitOfWork
from desktop.exchange.previews import Verdict
from desktop.exchange.roster import (
    MEMBER_COLUMNS,
    KnownMember,
    MemberDraft,
    RosterPreview,
    preview_roster,
)
from desktop.exchange.speeches import (
    SPEECH_COLUMNS,
    KnownSpeech,
    SpeechDraft,
    SpeechesPreview,
    SpeechLine,
    match_unit,
    party_of,
    preview_speeches,
)
from desktop.exchange.tables import TableChoice, guess_table
from desktop.exchange.workbook import Workbook, read_workbook
from desktop.services.meetings import require_meeting
from desktop.services.members import MemberForm, change_member, form_of, values_of
from desktop.services.speeches import SpeechDetails, speech_values


class ImportService:
    """Previews and applies workbooks of members and of speech requests."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def read(self, path: Path) -> Workbook:
        """Read a workbook or CSV. Raises an ExchangeError whose text says what to do."""
        return read_workbook(path)

    def guess_members(self, workbook: Workbook) -> TableChoice:
        """Return sheet, header row and columns of a roster as guessed."""
        return guess_table(workbook, MEMBER_COLUMNS)

    def guess_speeches(self, workbook: Workbook) -> TableChoice:
        """Return sheet, header row and columns of a list of speech requests as guessed."""
        return guess_table(workbook, SPEECH_COLUMNS)

    def preview_members(
        self, workbook: Workbook, choice: TableChoice | None = None
    ) -> RosterPreview:
        """Return the verdict on every line of a roster; nothing is written."""
        with self._uow.read() as session:
            known = [KnownMember(row.id, draft_of(row)) for row in members.all_members(session)]
        return preview_roster(workbook, choice or self.guess_members(workbook), known)

    def apply_members(self, preview: RosterPreview) -> None:
        """Write every new and changed line of a roster as one action."""
        label = f"导入委员名单：新增 {preview.new} 人，更新 {preview.changed} 人"
        with self._uow.write(label) as tx:
            fresh = []
            for line in preview.lines:
                if line.draft is None or line.verdict not in (Verdict.NEW, Verdict.CHANGED):
                    continue
                values = values_of(tx.session, _form(line.draft))
                if line.member_id is None:
                    fresh.append(values)
                else:
                    change_member(tx.session, line.member_id, values)
            members.add_all(tx.session, fresh)

    def preview_speeches(
        self, meeting: MeetingId, workbook: Workbook, choice: TableChoice | None = None
    ) -> SpeechesPreview:
        """Return the verdict on every line of a list of speech requests; nothing is written."""
        with self._uow.read() as session:
            require_meeting(session, meeting)
            known = [
                KnownSpeech(row.id, speech_draft_of(row))
                for row in speeches.of_meeting(session, meeting)
            ]
            names = [unit.name for unit in units.all_units(session)]
            minutes = terms.speaking_rule(session).default_minutes
        return preview_speeches(
            workbook,
            choice or self.guess_speeches(workbook),
            known,
            units=names,
            default_minutes=minutes,
            fallback_time=self._uow.clock(),
        )

    def apply_speeches(
        self,
        meeting: MeetingId,
        preview: SpeechesPreview,
        kinds: dict[str, UnitKind] | None = None,
    ) -> None:
        """Write every new and changed line as one action; unknown units are added.

        ``kinds`` says the kind of an unknown unit where the guess was corrected.
        """
        label = f"导入发言申请：新增 {preview.new} 篇，更新 {preview.changed} 篇"
        with self._uow.write(label) as tx:
            desk = _UnitDesk(tx.session, kinds or {})
            for line in preview.lines:
                if line.draft is None or line.verdict not in (Verdict.NEW, Verdict.CHANGED):
                    continue
                values = speech_values(tx.session, _details(line.draft, desk.key_of(line)))
                if line.request_id is None:
                    speeches.add(tx.session, meeting, values)
                else:
                    speeches.change(tx.session, line.request_id, values)


class _UnitDesk:
    """Finds the unit of each line, and adds the ones that the record does not have."""

    def __init__(self, session: Session, kinds: dict[str, UnitKind]) -> None:
        self._session = session
        self._kinds = kinds
        self._units = list(units.all_units(session))

    def key_of(self, line: SpeechLine) -> UnitId:
        """Return the key of a line's unit.

        The record begins with a place for each party (“民革”); the first unit of that party
        takes it with its full name (“民革临江市委会”), so that the quota check knows them as one.
        """
        assert line.draft is not None
        name = line.draft.unit
        known = match_unit(name, [unit.name for unit in self._units])
        if known is not None:
            return next(unit.id for unit in self._units if unit.name == known)
        placeholder = self._placeholder(name)
        if placeholder is not None:
            units.change(self._session, placeholder.id, name=name, kind=placeholder.kind)
            self._units[self._units.index(placeholder)] = replace(placeholder, name=name)
            return placeholder.id
        key = units.add(self._session, name, self._kinds.get(name, line.unit_kind))
        self._units = list(units.all_units(self._session))
        return key

    def _placeholder(self, name: str) -> UnitRow | None:
        party = party_of(name)
        return next((unit for unit in self._units if unit.name == party), None)


def draft_of(row: MemberRow) -> MemberDraft:
    """Return a member as a roster would give it."""
    form = form_of(row)
    return MemberDraft(
        name=form.name,
        sex=form.sex,
        ethnicity=form.ethnicity,
        parties=form.parties,
        sector=form.sector,
        committee=form.committee,
        duty=form.duty,
        birth=form.birth,
        is_standing=form.is_standing,
        number=form.number,
        office_from=form.office_from,
        office_to=form.office_to,
        phone=form.phone,
    )


def speech_draft_of(row: SpeechRow) -> SpeechDraft:
    """Return a speech request as a workbook would give it."""
    return SpeechDraft(
        submitted_at=row.submitted_at,
        unit=row.unit,
        speaker=row.speaker,
        reader=row.reader,
        title=row.title,
        form=row.form,
        minutes=row.minutes,
        theme=row.theme,
    )


def _form(draft: MemberDraft) -> MemberForm:
    return MemberForm(
        name=draft.name,
        number=draft.number,
        sex=draft.sex,
        ethnicity=draft.ethnicity,
        birth=draft.birth,
        duty=draft.duty,
        is_standing=draft.is_standing,
        sector=draft.sector,
        committee=draft.committee,
        parties=draft.parties,
        office_from=draft.office_from,
        office_to=draft.office_to,
        phone=draft.phone,
    )


def _details(draft: SpeechDraft, unit: UnitId) -> SpeechDetails:
    return SpeechDetails(
        unit=unit,
        speaker=draft.speaker,
        reader=draft.reader,
        title=draft.title,
        theme=draft.theme,
        form=draft.form,
        minutes=draft.minutes,
        submitted_at=draft.submitted_at,
    )
