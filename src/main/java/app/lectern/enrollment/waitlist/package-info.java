/**
 * How lines move: who gets a seat that is free, when that is looked at, and by whom.
 *
 * <ul>
 *   <li>who gets a free seat, and in which order: {@link app.lectern.enrollment.waitlist.Promoter}, {@code LinePromotion}
 *   <li>what makes lines move: {@link app.lectern.enrollment.waitlist.PromotionTrigger}, {@code PromotionListener}; the queue and the worker: {@link app.lectern.enrollment.waitlist.PromotionQueue}, {@code WaitlistWorker}
 *   <li>who moves down or into a kept seat first: {@code SeatMoves}
 * </ul>
 */
@NullMarked
package app.lectern.enrollment.waitlist;

import org.jspecify.annotations.NullMarked;
