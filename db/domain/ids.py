"""Distinct types for keys, so that a member's key is never passed for a meeting's."""

from typing import NewType

MemberId = NewType("MemberId", int)
PartyId = NewType("PartyId", int)
SectorId = NewType("SectorId", int)
CommitteeId = NewType("CommitteeId", int)
UnitId = NewType("UnitId", int)
MeetingId = NewType("MeetingId", int)
SittingId = NewType("SittingId", int)
AgendaItemId = NewType("AgendaItemId", int)
SpeechRequestId = NewType("SpeechRequestId", int)
SignInId = NewType("SignInId", int)
LeaveId = NewType("LeaveId", int)
EntryId = NewType("EntryId", int)
MotionId = NewType("MotionId", int)
MotionCategoryId = NewType("MotionCategoryId", int)
ReplyCategoryId = NewType("ReplyCategoryId", int)
OrganisationId = NewType("OrganisationId", int)
HandlingId = NewType("HandlingId", int)
MotionReplyId = NewType("MotionReplyId", int)
MotionFileId = NewType("MotionFileId", int)
MotionFilterId = NewType("MotionFilterId", int)
