"""grpcio 1.85.3: its coroutine functions."""

from grpc.aio._base_call import Call as Call
from grpc.aio._base_call import StreamStreamCall as StreamStreamCall
from grpc.aio._base_call import StreamUnaryCall as StreamUnaryCall
from grpc.aio._base_call import UnaryStreamCall as UnaryStreamCall
from grpc.aio._base_call import UnaryUnaryCall as UnaryUnaryCall
from grpc.aio._base_channel import Channel as Channel
from grpc.aio._base_channel import StreamStreamMultiCallable as StreamStreamMultiCallable
from grpc.aio._base_channel import StreamUnaryMultiCallable as StreamUnaryMultiCallable
from grpc.aio._base_channel import UnaryStreamMultiCallable as UnaryStreamMultiCallable
from grpc.aio._base_channel import UnaryUnaryMultiCallable as UnaryUnaryMultiCallable
from grpc.aio._base_server import Server as Server
from grpc.aio._base_server import ServicerContext as ServicerContext
from grpc.aio._interceptor import InterceptedUnaryUnaryCall as InterceptedUnaryUnaryCall
from grpc.aio._interceptor import ServerInterceptor as ServerInterceptor
from grpc.aio._interceptor import StreamStreamClientInterceptor as StreamStreamClientInterceptor
from grpc.aio._interceptor import StreamUnaryClientInterceptor as StreamUnaryClientInterceptor
from grpc.aio._interceptor import UnaryStreamClientInterceptor as UnaryStreamClientInterceptor
from grpc.aio._interceptor import UnaryUnaryClientInterceptor as UnaryUnaryClientInterceptor
from grpc.aio._server import Server as Server
def insecure_channel() -> Channel: ...
def secure_channel() -> Channel: ...
def server() -> Server: ...
