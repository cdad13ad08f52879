"""WhatsApp's Cloud API: what leaves, what it answers, and files that people sent."""

from bot.gateways.whatsapp.gateway import WhatsAppGateway

__all__ = ["WhatsAppGateway"]
