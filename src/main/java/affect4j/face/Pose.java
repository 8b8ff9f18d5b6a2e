package affect4j.face;

/**
 * How a head is turned, in degrees, as OpenFace counts: all zero for a face that looks straight
 * into the camera. The head's rotation is Rx(pitch) Ry(yaw) Rz(roll), right-handed, with x to the
 * right of the picture, y down and z away from the camera. Baltrusaitis et al. 2018,
 * doi:10.1109/FG.2018.00019.
 *
 * @param pitch above 0 when the head looks down
 * @param yaw above 0 when the head looks to the left of the picture
 * @param roll above 0 when the head is turned clockwise in the picture
 */
public record Pose(double pitch, double yaw, double roll) {}
