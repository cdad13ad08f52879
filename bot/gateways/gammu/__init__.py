"""gammu-smsd: a modem at the office, spoken to through the tables of its daemon."""

from bot.gateways.gammu.gateway import GammuGateway

__all__ = ["GammuGateway"]
