"""aiortc 1.16.0: its coroutine functions."""

from aiortc.mediastreams import AudioStreamTrack as AudioStreamTrack
from aiortc.mediastreams import MediaStreamTrack as MediaStreamTrack
from aiortc.mediastreams import VideoStreamTrack as VideoStreamTrack
from aiortc.rtcdatachannel import RTCDataChannel as RTCDataChannel
from aiortc.rtcdtlstransport import RTCDtlsTransport as RTCDtlsTransport
from aiortc.rtcicetransport import RTCIceGatherer as RTCIceGatherer
from aiortc.rtcicetransport import RTCIceTransport as RTCIceTransport
from aiortc.rtcpeerconnection import RTCPeerConnection as RTCPeerConnection
from aiortc.rtcrtpreceiver import RTCRtpReceiver as RTCRtpReceiver
from aiortc.rtcrtpsender import RTCRtpSender as RTCRtpSender
from aiortc.rtcrtptransceiver import RTCRtpTransceiver as RTCRtpTransceiver
from aiortc.rtcsctptransport import RTCSctpTransport as RTCSctpTransport
