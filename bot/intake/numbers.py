"""A phone number however it is written, in the one spelling that all share."""

import re

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

REGION = "ID"
MOBILE = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)


def e164(told: str) -> str | None:
    """The number as E.164 ("+6281234567890"); None for what is no subscriber's number."""
    digits = re.sub(r"[^\d+]", "", told)
    if digits.startswith("62"):
        digits = f"+{digits}"  # as it is copied from WhatsApp
    elif digits.startswith("0062"):
        digits = f"+{digits[2:]}"  # as it is dialled from abroad
    try:
        number = phonenumbers.parse(digits, REGION)
    except NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def mobile(told: str) -> str | None:
    """The same, where it is a mobile phone's: what takes a message; else None."""
    number = e164(told)
    if number is None or phonenumbers.number_type(phonenumbers.parse(number)) not in MOBILE:
        return None
    return number
