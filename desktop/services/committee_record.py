"""The committee itself: its term, its groups, its rules; and the record's history."""

from collections.abc import Mapping, Sequence

from db.domain.ids import CommitteeId, PartyId, SectorId
from db.domain.rows import (
    AuditEntry,
    CommitteeRow,
    PartyRow,
    QuorumRow,
    SectorRow,
    SpeakingRuleRow,
    TermRow,
    UndoStatus,
)
from db.domain.vocabulary import GroupKind
from db.models import Committee, Party, Sector
from db.repositories import groups, terms
from db.session import UnitOfWork
from desktop.services.naming import require_name, unique_name, unused

GroupId = PartyId | SectorId | CommitteeId

_GROUPS: Mapping[GroupKind, tuple[type[groups.Group], str]] = {
    GroupKind.PARTY: (Party, "党派"),
    GroupKind.SECTOR: (Sector, "界别"),
    GroupKind.COMMITTEE: (Committee, "专委会"),
}


class CommitteeRecord:
    """Reads and writes what the record is about, and takes its actions back."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def term(self) -> TermRow:
        """Return city, number and dates of the term."""
        with self._uow.read() as session:
            return terms.term(session)

    def change_term(self, value: TermRow) -> None:
        """Change city, number or dates of the term."""
        with self._uow.write("修改届次信息") as tx:
            terms.set_term(tx.session, value)

    def speaking_rule(self) -> SpeakingRuleRow:
        """Return the record's speaking rule."""
        with self._uow.read() as session:
            return terms.speaking_rule(session)

    def change_speaking_rule(self, value: SpeakingRuleRow) -> None:
        """Change the record's speaking rule."""
        with self._uow.write("修改发言规则") as tx:
            terms.set_speaking_rule(tx.session, value)

    def quorum(self) -> QuorumRow:
        """Return the record's quorum rule."""
        with self._uow.read() as session:
            return terms.quorum(session)

    def change_quorum(self, value: QuorumRow) -> None:
        """Change the record's quorum rule."""
        with self._uow.write("修改到会规则") as tx:
            terms.set_quorum(tx.session, value)

    def stroke_choices(self) -> dict[str, str]:
        """Return the decided characters: each stands right after the other."""
        with self._uow.read() as session:
            return terms.stroke_choices(session)

    def choose_stroke(self, character: str, after: str | None) -> None:
        """Decide that a character stands right after another; None takes it back."""
        label = f"指定“{character}”的笔画次序" if after else f"取消“{character}”的笔画次序"
        with self._uow.write(label) as tx:
            terms.set_stroke_choice(tx.session, character, after)

    def parties(self) -> tuple[PartyRow, ...]:
        """Return the parties in protocol order."""
        with self._uow.read() as session:
            return groups.parties(session)

    def sectors(self) -> tuple[SectorRow, ...]:
        """Return the sectors in order."""
        with self._uow.read() as session:
            return groups.sectors(session)

    def committees(self) -> tuple[CommitteeRow, ...]:
        """Return the committees in order."""
        with self._uow.read() as session:
            return groups.committees(session)

    def add_group(self, kind: GroupKind, name: str) -> None:
        """Add a party, sector or committee at the end of its order."""
        model, word = _GROUPS[kind]
        require_name(name)
        with unique_name(name), self._uow.write(f"新增{word}：{name}") as tx:
            groups.add(tx.session, model, name.strip())

    def rename_group(self, kind: GroupKind, key: GroupId, name: str) -> None:
        """Give a party, sector or committee another name."""
        model, word = _GROUPS[kind]
        require_name(name)
        with unique_name(name), self._uow.write(f"{word}改名：{name}") as tx:
            groups.rename(tx.session, model, key, name.strip())

    def reorder_groups(self, kind: GroupKind, keys: Sequence[GroupId]) -> None:
        """Set the order of parties, sectors or committees."""
        model, word = _GROUPS[kind]
        with self._uow.write(f"调整{word}次序") as tx:
            groups.reorder(tx.session, model, keys)

    def remove_group(self, kind: GroupKind, key: GroupId, name: str) -> None:
        """Remove a party, sector or committee without members. Raises StillUsed."""
        model, word = _GROUPS[kind]
        with unused(name), self._uow.write(f"删除{word}：{name}") as tx:
            groups.remove(tx.session, model, key)
            tx.session.flush()

    def merge_sectors(self, source: SectorRow, target: SectorRow) -> int:
        """Move every member of ``source`` into ``target`` and remove ``source``."""
        with self._uow.write(f"界别“{source.name}”并入“{target.name}”") as tx:
            return groups.merge_sectors(tx.session, source.id, target.id)


class RecordHistory:
    """Undo, redo and the audit trail of a record."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def status(self) -> UndoStatus:
        """Return what undo and redo would take."""
        return self._uow.undo_status()

    def undo(self) -> str:
        """Take back the last action; return its label."""
        return self._uow.undo()

    def redo(self) -> str:
        """Do the last undone action again; return its label."""
        return self._uow.redo()

    def audit_trail(self, limit: int = 500) -> tuple[AuditEntry, ...]:
        """Return the newest lines of the audit trail, newest first."""
        return self._uow.audit_trail(limit)
