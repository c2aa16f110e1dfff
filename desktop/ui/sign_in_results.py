"""What came of a sign-in, in words and, when this machine wants it, with a sound."""

from desktop.attendance_wording import role_word
from desktop.i18n import translate
from desktop.services.sign_in import SignInOutcome, SignInResult
from desktop.settings import SIGN_IN_SOUND
from desktop.ui.desk import Desk
from desktop.ui.widgets.signal_sounds import Sound

DONE = frozenset({SignInOutcome.SIGNED_IN, SignInOutcome.RETURNED, SignInOutcome.ALREADY})

SOUNDS = {
    SignInOutcome.UNKNOWN: Sound.UNKNOWN,
    SignInOutcome.AMBIGUOUS: Sound.UNKNOWN,
    SignInOutcome.OFFICE_ENDED: Sound.NOT_COUNTED,
    SignInOutcome.NOT_EXPECTED: Sound.NOT_COUNTED,
    SignInOutcome.GUEST: Sound.GUEST,
}
"""Who is at the desk: nobody who is known, a member who does not count here, a guest."""


def result_text(result: SignInResult) -> str:
    """Say what came of an entry at the box."""
    member, guest = result.member, result.guest
    who = result.token
    if guest is not None:
        who = translate("SignInTab", "{name}（{group}）").format(
            name=guest.name or result.token, group=role_word(guest.role, translate)
        )
    if member is not None:
        group = member.parties[0] if member.parties else member.sector
        who = translate("SignInTab", "{name}（{group}）").format(name=member.name, group=group)
    return {
        SignInOutcome.SIGNED_IN: translate("SignInTab", "{who}已签到 {at}"),
        SignInOutcome.RETURNED: translate("SignInTab", "{who}已返回 {at}"),
        SignInOutcome.ALREADY: translate("SignInTab", "{who}已于 {at} 签到，没有改动"),
        SignInOutcome.UNKNOWN: translate(
            "SignInTab", "没有找到“{who}”：请核对证号，或改用姓名、首字母"
        ),
        SignInOutcome.AMBIGUOUS: translate("SignInTab", "“{who}”有几位，请用 ↑ ↓ 选择后按 Enter"),
        SignInOutcome.OFFICE_ENDED: translate("SignInTab", "{who}的任期已结束，没有签到"),
        SignInOutcome.NOT_EXPECTED: translate("SignInTab", "{who}不在本场应到名单，没有签到"),
        SignInOutcome.GUEST: translate("SignInTab", "{who}不计入应到，没有签到"),
    }[result.outcome].format(who=who, at=f"{result.at:%H:%M}" if result.at else "")


def sound_unless_done(desk: Desk, result: SignInResult) -> None:
    """Make the outcome's sound when nobody was signed in, if this machine is set to."""
    sound = SOUNDS.get(result.outcome)
    if sound is not None and desk.settings.get(SIGN_IN_SOUND):
        desk.sounds.play(sound)
