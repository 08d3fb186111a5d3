package org.alumninetwork.gateway;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.alumninetwork.gateway.access.Decision;
import org.alumninetwork.gateway.access.Decision.Admitted;
import org.alumninetwork.gateway.access.Decision.AdmittedAnonymously;
import org.alumninetwork.gateway.access.Decision.Refused;
import org.alumninetwork.gateway.access.Gatekeeper;
import org.alumninetwork.gateway.connection.FirstRequestDeadline;
import org.alumninetwork.gateway.connection.LastRequest;
import org.alumninetwork.gateway.correlation.RequestId;
import org.alumninetwork.gateway.correlation.RequestLog;
import org.alumninetwork.gateway.crossorigin.CrossOrigin;
import org.alumninetwork.gateway.forward.Forwarder;
import org.alumninetwork.gateway.limit.Quotas;
import org.alumninetwork.gateway.measurement.RouteTimers;
import org.alumninetwork.gateway.problem.BrokenAnswer;
import org.alumninetwork.gateway.problem.Problem;
import org.alumninetwork.gateway.problem.ProblemType;
import org.alumninetwork.gateway.route.Route;
import org.alumninetwork.gateway.route.Routes;
import org.alumninetwork.gateway.token.BackChannelLogout;

/** What every request goes through: named, let in or not, passed on; what no route knows is counted and left to the pages. */
@Singleton
class Gateway {

    /** Health and metrics. */
    private static final String WATCHED = "/q/";

    private final Routes routes;
    private final Gatekeeper gatekeeper;
    private final Forwarder forwarder;
    private final CrossOrigin crossOrigin;
    private final Quotas quotas;
    private final BrowserProtection protection;
    private final RouteTimers timers;

    Gateway(
            Routes routes,
            Gatekeeper gatekeeper,
            Quotas quotas,
            Forwarder forwarder,
            CrossOrigin crossOrigin,
            BrowserProtection protection,
            RouteTimers timers) {
        this.routes = routes;
        this.gatekeeper = gatekeeper;
        this.quotas = quotas;
        this.forwarder = forwarder;
        this.crossOrigin = crossOrigin;
        this.protection = protection;
        this.timers = timers;
    }

    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::receive).failureHandler(this::fail);
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (LastRequest.cameOn(request.connection())) {
            request.connection().close();
            return;
        }
        FirstRequestDeadline.met(request.connection());
        RequestId.settle(request);
        protection.add(request);
        if (crossOrigin.answered(request)) {
            return;
        }
        Optional<Problem> fault = RequestSize.faultOf(request)
                .or(() -> RequestFraming.faultOf(request))
                .or(() -> RequestTarget.faultOf(context));
        if (fault.isPresent()) {
            fault.get().answer(request);
            return;
        }
        Optional<Route> route = routes.find(request.path());
        route.ifPresentOrElse(found -> admit(context, found), () -> leaveToPages(context));
    }

    /** Whatever token comes with it, it is not looked at. */
    private void leaveToPages(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isCounted(request.path())) {
            afterCounting(
                    context,
                    quotas.countAnonymous(request),
                    tooMany -> tooMany.ifPresentOrElse(problem -> problem.answer(request), context::next));
        } else {
            context.next();
        }
    }

    /** Whoever watches over the gateway is no caller, and a logout that is refused may never be told again. */
    private static boolean isCounted(String path) {
        return !path.startsWith(WATCHED) && !path.equals(BackChannelLogout.PATH);
    }

    private void admit(RoutingContext context, Route route) {
        Future<Decision> decision = gatekeeper.decide(context.request(), route);
        if (decision.succeeded()) {
            act(context, route, decision.result());
        } else {
            // The keys may have been read on another event loop; the request goes on where it belongs.
            Context own = context.vertx().getOrCreateContext();
            decision.onComplete(
                    decided -> own.runOnContext(_ -> act(context, route, decided)),
                    failure -> own.runOnContext(_ -> context.fail(failure)));
        }
    }

    private void act(RoutingContext context, Route route, Decision decision) {
        HttpServerRequest request = context.request();
        switch (decision) {
            case Admitted(var token) ->
                afterCounting(context, quotas.count(request, token), tooMany -> pass(request, route, true, tooMany));
            case AdmittedAnonymously() ->
                afterCounting(context, quotas.countAnonymous(request), tooMany -> pass(request, route, false, tooMany));
            case Refused(var problem) ->
                afterCounting(
                        context,
                        quotas.countAnonymous(request),
                        tooMany -> refuse(request, route, tooMany.orElse(problem)));
        }
    }

    private static void afterCounting(
            RoutingContext context, Future<Optional<Problem>> counted, Handler<Optional<Problem>> next) {
        counted.onComplete(next, context::fail);
    }

    private void pass(HttpServerRequest request, Route route, boolean withToken, Optional<Problem> tooMany) {
        tooMany.ifPresentOrElse(
                problem -> refuse(request, route, problem), () -> forwarder.forward(request, route, withToken));
    }

    private void refuse(HttpServerRequest request, Route route, Problem problem) {
        timers.record(route, request.method(), problem.type().status(), System.nanoTime());
        problem.answer(request);
    }

    private void fail(RoutingContext context) {
        if (RequestId.isSettled(context.request())) {
            failed(context);
        } else {
            refuseUnread(context.request());
        }
    }

    /** The server passes over what names no host, or one that cannot be read, before anything here sees it. */
    private void refuseUnread(HttpServerRequest request) {
        RequestId.settle(request);
        protection.add(request);
        ProblemType.INVALID_REQUEST
                .because("The header Host must be sent, and name a host (RFC 9110, section 7.2).")
                .answer(request);
    }

    private static void failed(RoutingContext context) {
        RequestLog.error(context.request(), "The request failed", context.failure());
        if (context.response().headWritten()) {
            BrokenAnswer.breakOff(context.request());
        } else {
            ProblemType.INTERNAL_ERROR
                    .because("The failure was logged under the request id.")
                    .answer(context.request());
        }
    }
}
