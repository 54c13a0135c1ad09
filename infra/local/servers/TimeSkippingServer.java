import io.grpc.BindableService;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.protobuf.services.HealthStatusManager;
import io.temporal.internal.testservice.TestServicesStarter;

/**
 * Temporal's test server with a clock that starts where it is told and moves only when asked:
 * `java -cp 'lib/*' TimeSkippingServer.java PORT START_MS`. The shipped main class knows neither.
 */
class TimeSkippingServer {
  public static void main(String[] args) throws Exception {
    boolean locked = true;
    var services = new TestServicesStarter(locked, Long.parseLong(args[1]));
    var server = Grpc.newServerBuilderForPort(Integer.parseInt(args[0]), InsecureServerCredentials.create());
    for (BindableService service : services.getServices()) server.addService(service);
    server.addService(new HealthStatusManager().getHealthService());
    server.build().start().awaitTermination();
  }
}
